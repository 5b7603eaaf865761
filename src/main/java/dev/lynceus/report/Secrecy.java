package dev.lynceus.report;

import dev.lynceus.finding.Finding;
import dev.lynceus.text.Source;
import dev.lynceus.text.Span;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;

/// Which places must not be quoted because a Secret stands there, or may stand there.
///
/// An object whose kind reads "secret" in any case counts, whether or not it would be accepted.
/// Where a place belongs to no known object (a syntax error), one such kind anywhere in the file is
/// enough.
final class Secrecy {
  private static final Pattern SECRET_KIND =
      Pattern.compile("\\bkind[\"']?\\s*:\\s*[\"']?secret\\b", Pattern.CASE_INSENSITIVE);

  private final IdentityHashMap<Source, Boolean> holdsSecret = new IdentityHashMap<>();

  /// Whether the lines of a span, the finding's own or a note's, are to be hidden.
  boolean hides(Finding finding, Span span) {
    var object = finding.location().object();
    if (object.kind().equalsIgnoreCase("Secret")) {
      return true;
    }
    if (!object.isNone() && sameDocument(finding.location().span(), span)) {
      return false;
    }
    return holdsSecret.computeIfAbsent(span.source(), s -> SECRET_KIND.matcher(s.text()).find());
  }

  private static boolean sameDocument(Span a, Span b) {
    if (!a.source().equals(b.source())) {
      return false;
    }
    int marker = a.source().text().indexOf("\n---", Math.min(a.start(), b.start()));
    return marker < 0 || marker >= Math.max(a.start(), b.start());
  }
}
