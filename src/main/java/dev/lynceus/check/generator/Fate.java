package dev.lynceus.check.generator;

import dev.lynceus.argo.ApplicationSet;
import dev.lynceus.argo.Words;
import dev.lynceus.rule.Settings;

/// What becomes of Applications that a set no longer generates, or of a set that Argo CD cannot
/// evaluate, as the end of a sentence.
final class Fate {
  private Fate() {}

  /// What happens to one Application: `its Application is deleted, with what it deployed`.
  static String ofOne(ApplicationSet set, Settings settings) {
    return "its Application of " + Words.brief(set.name()) + rest(set, settings, " is", "it");
  }

  /// What happens to all: `every Application of shop is deleted, with what they deployed`.
  static String ofAll(ApplicationSet set, Settings settings) {
    return "every Application of " + Words.brief(set.name()) + rest(set, settings, " is", "they");
  }

  private static String rest(ApplicationSet set, Settings settings, String is, String who) {
    if (!settings.controller().effective(set.applicationsSync()).deletes()) {
      return is + " no longer updated";
    }
    return is + " deleted" + (cascades(set) ? ", with what " + who + " deployed" : "");
  }

  /// Also for a set of which no generator is known.
  private static boolean cascades(ApplicationSet set) {
    boolean shapeless = set.items().stream().allMatch(i -> i.generators().isEmpty());
    var finalizers = set.template().finalizers();
    return shapeless
        ? finalizers.isEmpty() ? !set.preservesResources() : finalizers.cascade().isPresent()
        : set.cascades();
  }

  /// What an error of one generator means for the whole set.
  static String frozen(ApplicationSet set) {
    return "Argo CD stops there, and creates, updates and deletes no Application of "
        + Words.brief(set.name());
  }
}
