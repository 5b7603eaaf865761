package dev.lynceus.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Which known names a writer may have meant by an unknown one.
public final class Names {
  /// Longer names are nobody's slip of the finger.
  private static final int LONGEST = 64;

  private Names() {}

  /// What may have been meant, in alphabetical order.
  ///
  /// @param certain whether there is one name, so near that nothing else can be meant
  public record Nearest(List<String> names, boolean certain) {
    public static final Nearest NONE = new Nearest(List.of(), false);

    public Nearest {
      names = List.copyOf(names);
    }
  }

  /// The known names at the smallest distance, if that is small enough for the word's length; else
  /// those that begin with the word.
  public static Nearest of(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Nearest.NONE;
    }
    int limit = word.length() <= 2 ? 0 : word.length() <= 5 ? 1 : word.length() <= 8 ? 2 : 3;
    int smallest = limit;
    var names = new ArrayList<String>();
    for (String name : known) {
      int distance =
          Math.abs(name.length() - word.length()) > smallest ? LONGEST : distance(word, name);
      if (distance < smallest) {
        names.clear();
        smallest = distance;
      }
      if (distance == smallest) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      return new Nearest(longer(word, known), false);
    }
    Collections.sort(names);
    return new Nearest(
        names.subList(0, Math.min(3, names.size())), names.size() == 1 && smallest <= 2);
  }

  private static List<String> longer(String word, Collection<String> known) {
    var names = new ArrayList<String>();
    for (String name : known) {
      if (word.length() >= 4 && name.startsWith(word)) {
        names.add(name);
      }
    }
    Collections.sort(names);
    return names.size() <= 3 ? names : List.of();
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lie between two words;
  /// upper and lower case are equal.
  static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[y.length() + 1];
    int[] last = new int[y.length() + 1];
    for (int j = 0; j <= y.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      int[] row = new int[y.length() + 1];
      row[0] = i;
      for (int j = 1; j <= y.length(); j++) {
        boolean same = x.charAt(i - 1) == y.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && x.charAt(i - 1) == y.charAt(j - 2)
            && x.charAt(i - 2) == y.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[y.length()];
  }
}
