package dev.lynceus.argo;

import dev.lynceus.kube.Manifest;

/// An AppProject written out in the tree.
public record AppProject(Manifest manifest) {
  public static boolean isOne(Manifest manifest) {
    return manifest.type().is("argoproj.io", "AppProject");
  }
}
