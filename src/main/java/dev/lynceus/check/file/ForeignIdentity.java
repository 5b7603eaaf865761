package dev.lynceus.check.file;

import dev.lynceus.argo.Words;
import dev.lynceus.edit.Removal;
import dev.lynceus.finding.Finding;
import dev.lynceus.kube.Manifest;
import dev.lynceus.kube.Nodes;
import dev.lynceus.rule.Check;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds manifests that carry what one API server gave to one object: its uid, or the uids of its
/// owners. Data of tests may: nobody applies it.
public final class ForeignIdentity implements Check {
  @Override
  public String name() {
    return "foreign-identity";
  }

  @Override
  public Set<Class<? extends Subject>> subjects() {
    return Set.of(Subject.AManifest.class);
  }

  @Override
  public List<Finding> check(Subject subject, Settings settings) {
    if (!(subject instanceof Subject.AManifest(Manifest manifest, Subject.Stage stage))
        || stage == Subject.Stage.RECORDED) {
      return List.of();
    }
    Optional<Yaml.Mapping> metadata = Nodes.mapping(manifest.root(), "metadata");
    if (metadata.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Finding>();
    metadata
        .get()
        .field("ownerReferences")
        .flatMap(e -> owned(manifest, metadata.get(), e, settings))
        .ifPresent(found::add);
    metadata
        .get()
        .field("uid")
        .filter(e -> isWritten(Nodes.text(e.value())))
        .map(e -> identified(manifest, metadata.get(), e, settings))
        .ifPresent(found::add);
    return found;
  }

  /// Whether the text is a uid as API servers make them, not a gap that is filled in later.
  private static boolean isWritten(String uid) {
    return uid.length() >= 32
        && uid.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0)
        && uid.chars().anyMatch(c -> c != '-' && c != '0');
  }

  private static Optional<Finding> owned(
      Manifest manifest, Yaml.Mapping metadata, Yaml.Entry entry, Settings settings) {
    return Nodes.items(entry.value()).stream()
        .filter(o -> isWritten(Nodes.text(o, "uid")))
        .findFirst()
        .map(owner ->
            settings
                .finding(
                    manifest.at(entry.key().span()),
                    "ownerReferences names "
                        + owner(owner)
                        + " by a uid: garbage collection deletes "
                        + who(manifest)
                        + " wherever the object of that uid does not exist")
                .withHelp("Remove `ownerReferences`; whoever owns the object sets it.")
                .withEdits(Removal.entry(metadata, entry).stream().toList()));
  }

  private static Finding identified(
      Manifest manifest, Yaml.Mapping metadata, Yaml.Entry entry, Settings settings) {
    return settings
        .finding(
            manifest.at(entry.key().span()),
            "uid is what one API server called "
                + who(manifest)
                + " once: an apply is refused wherever it has another")
        .withHelp("Remove `uid`; the API server sets it.")
        .withEdits(Removal.entry(metadata, entry).stream().toList());
  }

  private static String who(Manifest manifest) {
    return Words.brief((manifest.type().kind() + " " + manifest.name()).strip());
  }

  private static String owner(Yaml owner) {
    String words = (Nodes.text(owner, "kind") + " " + Nodes.text(owner, "name")).strip();
    return words.isEmpty() ? "an owner" : "its owner " + Words.brief(words);
  }
}
