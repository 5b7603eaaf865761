package dev.lynceus.check.template;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.ApplicationSpec;
import dev.lynceus.argo.Generator;
import dev.lynceus.argo.GeneratorItem;
import dev.lynceus.check.template.TemplatedText.Part;
import dev.lynceus.kube.Nodes;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/// Every text of a set that Argo CD renders, keys of mappings included, in the order of the walk.
///
/// What is walked: `applicationset/utils/utils.go` (`deeplyReplace`, `RenderGeneratorParams`) and
/// `generators/value_interpolation.go` of Argo CD 3.5.7. Only texts with two braces are given, the
/// others are themselves.
final class TemplateTexts {
  private final ApplicationSet set;
  private final List<TemplatedText> found = new ArrayList<>();

  private TemplateTexts(ApplicationSet set) {
    this.set = set;
  }

  static List<TemplatedText> of(ApplicationSet set) {
    var texts = new TemplateTexts(set);
    List<Generator> all = set.leaves().toList();
    texts.spec(set.template(), all);
    for (GeneratorItem item : set.items()) {
      for (Generator top : item.generators()) {
        List<Generator> leaves = top.leaves().toList();
        top.template().ifPresent(t -> texts.spec(t, leaves));
        texts.generator(top, leaves);
      }
    }
    Nodes.at(set.manifest().root(), "spec", "templatePatch")
        .ifPresent(p -> texts.walk(p, Part.PATCH, "templatePatch", all));
    return texts.found;
  }

  private void spec(ApplicationSpec spec, List<Generator> leaves) {
    for (String part : new String[] {"metadata", "spec"}) {
      Nodes.at(spec.owner(), part).ifPresent(n -> walk(n, Part.TEMPLATE, part, leaves));
    }
  }

  private void generator(Generator generator, List<Generator> leaves) {
    switch (generator) {
      case Generator.Matrix(Generator.Place _, List<GeneratorItem> children) -> {
        for (int i = 0; i < children.size(); i++) {
          if (i == 0) {
            children.getFirst().generators().forEach(g -> generator(g, leaves));
          } else {
            walk(children.get(i).node(), Part.CHILD, "generators[" + i + "]", leaves);
          }
        }
      }
      case Generator.Merge(Generator.Place _, List<GeneratorItem> children) ->
          children.forEach(c -> c.generators().forEach(g -> generator(g, leaves)));
      case Generator.Clusters _,
          Generator.Git _,
          Generator.ScmProvider _,
          Generator.PullRequests _,
          Generator.Plugin _ ->
          Nodes.at(generator.place().body(), "values")
              .ifPresent(v -> walk(v, Part.VALUES, "values", leaves));
      // A list has no values of its own, and those of placement decisions are taken as they are.
      case Generator.ListGenerator _, Generator.ClusterDecisionResource _ -> {}
    }
  }

  private void walk(Yaml node, Part part, String path, List<Generator> leaves) {
    switch (node) {
      case Yaml.Scalar scalar -> add(scalar, part, path, leaves);
      case Yaml.Sequence list -> {
        for (int i = 0; i < list.items().size(); i++) {
          walk(list.items().get(i), part, path + "[" + i + "]", leaves);
        }
      }
      case Yaml.Mapping mapping -> {
        for (Yaml.Entry entry : mapping.fields()) {
          String below = path + "." + entry.name();
          if (entry.key() instanceof Yaml.Scalar key) {
            add(key, part, below, leaves);
          }
          // Templates of children are dropped before anything is filled in.
          if (part != Part.CHILD || !entry.name().equals("template")) {
            walk(entry.value(), part, below, leaves);
          }
        }
      }
    }
  }

  private void add(Yaml.Scalar scalar, Part part, String path, List<Generator> leaves) {
    if (scalar.text().contains("{{") && scalar.value() instanceof Value.Text) {
      found.add(new TemplatedText(set.manifest(), part, scalar, path, leaves));
    }
  }
}
