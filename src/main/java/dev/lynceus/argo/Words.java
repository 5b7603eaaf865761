package dev.lynceus.argo;

import dev.lynceus.kube.Nodes;
import dev.lynceus.yaml.Yaml;

/// Text of manifests, fit for a sentence.
public final class Words {
  /// The longest text of a manifest that a sentence quotes, in UTF-16 code units.
  private static final int LONGEST = 60;

  private Words() {}

  /// The text, its end replaced by an ellipsis when it is too long for a sentence. Never cuts a
  /// character in two.
  public static String brief(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /// Whether Argo CD fills the text in while generating, so that it says nothing yet.
  public static boolean isTemplated(String text) {
    return text.contains("{{");
  }

  /// The text below these names, brief; the other words when it is absent.
  static String of(Yaml node, String otherwise, String... names) {
    String text = Nodes.text(node, names);
    return text.isEmpty() ? otherwise : brief(text);
  }
}
