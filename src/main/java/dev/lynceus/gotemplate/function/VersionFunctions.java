package dev.lynceus.gotemplate.function;

import static dev.lynceus.gotemplate.function.Arguments.text;
import static dev.lynceus.gotemplate.function.GoFunction.fixed;
import static dev.lynceus.gotemplate.function.Parameter.TEXT;

import dev.lynceus.gotemplate.sprig.Constraints;
import dev.lynceus.gotemplate.sprig.Versions;
import dev.lynceus.gotemplate.value.Go;
import java.util.List;

/// Versions: semver.go of sprig v3.3.0.
final class VersionFunctions {
  private VersionFunctions() {}

  static List<GoFunction> all() {
    return List.of(
        fixed("semver", a -> Versions.of(text(a[0])), TEXT),
        fixed("semverCompare", a -> Go.of(Constraints.check(text(a[0]), text(a[1]))), TEXT, TEXT));
  }
}
