package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.value.Exhausted;
import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.Unknowable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A Go template, compiled once to be executed many times.
///
/// It never changes and may be used by several threads; the data of an execution may change, as
/// `set` and `merge` change it.
public final class Template {
  /// What Argo CD calls every template: `applicationset/utils/utils.go` of Argo CD 3.5.7.
  private static final String NAME = "base";

  private final Wording wording;
  private final MissingKey missingKey;
  private final Body body;

  private Template(Wording wording, MissingKey missingKey, Body body) {
    this.wording = wording;
    this.missingKey = missingKey;
    this.body = body;
  }

  /// What there is to execute.
  private sealed interface Body {
    record Steps(Step step) implements Body {}

    record Broken(Outcome.Failed why) implements Body {}
  }

  /// The template in a text, with the functions that Argo CD leaves in.
  ///
  /// @param options as `goTemplateOptions` lists them, such as `missingkey=error`
  public static Template of(String text, List<String> options) {
    return of(text, options, Functions.ARGO_CD);
  }

  /// The template in a text that may call just these functions.
  ///
  /// @param functions the names that may be called; one that is not known here makes the result
  ///   unknown when it is called
  public static Template of(String text, List<String> options, Set<String> functions) {
    var wording = new Wording(text);
    Body body =
        MissingKey.wrong(options)
            .<Body>map(words -> new Body.Broken(new Outcome.Failed(Outcome.Kind.PANIC, words, 0)))
            .orElseGet(() -> parsed(text, functions, wording));
    return new Template(wording, MissingKey.of(options), body);
  }

  private static Body parsed(String text, Set<String> functions, Wording wording) {
    return switch (TemplateParser.parse(NAME, text, functions)) {
      case Parsed.Refused(String message, int line, int start) ->
          new Body.Broken(
              new Outcome.Failed(
                  Outcome.Kind.PARSE, "template: " + NAME + ":" + line + ": " + message, start));
      case Parsed.Template template -> compiled(template, wording);
    };
  }

  private static Body compiled(Parsed.Template template, Wording wording) {
    Map<String, NodeCompiler.Block> blocks = new HashMap<>();
    var compiler = new NodeCompiler(new PipelineCompiler(wording), blocks);
    template
        .defined()
        .forEach(
            (name, nodes) -> blocks.put(name, new NodeCompiler.Block(name, compiler.all(nodes))));
    Step body = compiler.all(template.nodes());
    blocks.put(NAME, new NodeCompiler.Block(NAME, body));
    return new Body.Steps(body);
  }

  /// Executes the template: `Template.Execute` of text/template, Go 1.26.
  ///
  /// @param data the parameters; the template may change them
  public Outcome execute(GoMap data) {
    return switch (body) {
      case Body.Broken(Outcome.Failed why) -> why;
      case Body.Steps(Step step) -> executed(step, data);
    };
  }

  private Outcome executed(Step step, Go data) {
    var run = new Run(missingKey, NAME, this, data);
    try {
      var _ = step.run(run);
      return new Outcome.Rendered(dev.lynceus.gotemplate.value.Utf8.mend(run.out.toString()));
    } catch (ExecutionError e) {
      return new Outcome.Failed(
          Outcome.Kind.EXEC,
          wording.message(run.at, NAME, run.name, e.words),
          wording.place(run.at));
    } catch (Unknowable e) {
      return new Outcome.Unknown(e.function(), wording.place(run.at));
    } catch (Exhausted e) {
      return new Outcome.Failed(Outcome.Kind.BUDGET, e.words(), wording.place(run.at));
    }
  }
}
