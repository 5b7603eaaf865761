package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Location;
import dev.lynceus.finding.Severity;
import dev.lynceus.finding.Trouble;
import java.util.List;

/// Troubles of a policy that has to be obeyed, for a terminal: nothing was judged because of them.
public final class TroubleReport {
  private static final String RULE = "configuration-malformed";

  private TroubleReport() {}

  /// Each trouble with a frame of its source, in the order given.
  public static String render(List<Trouble> troubles, Palette palette, int width) {
    var out = new StringBuilder();
    var secrecy = new Secrecy();
    for (Trouble trouble : troubles) {
      var finding =
          new Finding(RULE, Severity.ERROR, Location.of(trouble.span()), trouble.message())
              .withHelp(trouble.help());
      TextReport.title(out, finding, palette, width);
      Frame.append(out, finding, palette, secrecy, width);
      out.append('\n');
    }
    return out.toString();
  }
}
