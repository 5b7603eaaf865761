package dev.lynceus.argo;

import dev.lynceus.kube.Manifest;

/// An Application written out in the tree.
public record Application(Manifest manifest, ApplicationSpec spec) {
  public static boolean isOne(Manifest manifest) {
    return manifest.type().is("argoproj.io", "Application");
  }

  public static Application decode(Manifest manifest) {
    return new Application(manifest, new ApplicationSpec(manifest.root()));
  }
}
