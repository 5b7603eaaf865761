package dev.lynceus.argo;

import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part that an Application and an ApplicationSet's template share.
///
/// @param owner the mapping that holds `metadata` and `spec`
public record ApplicationSpec(Yaml owner) {
  public Finalizers finalizers() {
    return Finalizers.of(owner);
  }

  /// `spec.syncPolicy.automated.<name>: true`, the entry.
  public Optional<Yaml.Entry> automated(String name) {
    return Nodes.entry(owner, "spec", "syncPolicy", "automated", name)
        .filter(e -> Nodes.isTrue(e.value()));
  }

  public String project() {
    return Nodes.text(owner, "spec", "project");
  }

  /// `name` or `server` of the destination, whichever is written.
  public String destination() {
    String name = Nodes.text(owner, "spec", "destination", "name");
    return name.isEmpty() ? Nodes.text(owner, "spec", "destination", "server") : name;
  }

  public List<Yaml.Scalar> syncOptions() {
    return Nodes.texts(owner, "spec", "syncPolicy", "syncOptions");
  }

  /// Every source: `spec.source` and `spec.sources`.
  public List<Yaml> sources() {
    var all = new ArrayList<Yaml>();
    Nodes.mapping(owner, "spec", "source").ifPresent(all::add);
    all.addAll(Nodes.items(owner, "spec", "sources"));
    return all;
  }
}
