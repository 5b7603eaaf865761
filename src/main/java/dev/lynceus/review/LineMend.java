package dev.lynceus.review;

import dev.lynceus.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the differences behind an example make of its files.
///
/// They are the body of a unified diff: lines that stay begin with a blank, those that go with `-`,
/// those that come with `+`; a line `@@` parts one place from the next. A place is found by its
/// lines alone, the first time they follow each other in one of the files, `# finding:` comments
/// taken off.
sealed interface LineMend {
  /// The files as mended, by path, without any `# finding:` comment.
  record Mended(Map<String, String> files) implements LineMend {
    public Mended {
      files = Map.copyOf(files);
    }
  }

  /// Differences of which one has no place, and why.
  record Lost(String words) implements LineMend {}

  static LineMend of(Rule.Example example) {
    var files = new TreeMap<String, List<String>>();
    for (Rule.ExampleFile file : example.files()) {
      files.put(file.path(), lines(file.text()).stream().map(Announcement::without).toList());
    }
    for (Hunk hunk : Hunk.read(example.mend())) {
      Optional<String> path =
          files.entrySet().stream()
              .filter(f -> hunk.place(f.getValue()) >= 0)
              .map(Map.Entry::getKey)
              .findFirst();
      if (path.isEmpty()) {
        return new Lost(
            hunk.old().isEmpty()
                ? "a place of its diff has no line by which to find it"
                : "its diff speaks of lines that do not follow each other: "
                    + hunk.old().getFirst().strip());
      }
      files.computeIfPresent(path.get(), (_, text) -> hunk.applied(text));
    }
    var mended = new TreeMap<String, String>();
    files.forEach((path, text) -> mended.put(path, String.join("\n", text) + "\n"));
    return new Mended(mended);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /// One place that changes.
  ///
  /// @param old its lines as they are
  /// @param now its lines as they shall be
  record Hunk(List<String> old, List<String> now) {
    public Hunk {
      old = List.copyOf(old);
      now = List.copyOf(now);
    }

    static List<Hunk> read(String diff) {
      var hunks = new ArrayList<Hunk>();
      var old = new ArrayList<String>();
      var now = new ArrayList<String>();
      for (String line : lines(diff)) {
        if (line.startsWith("@@")) {
          hunks.add(new Hunk(old, now));
          old.clear();
          now.clear();
          continue;
        }
        // An editor may have taken the blank from a line that stays and is empty.
        String content = line.isEmpty() ? "" : line.substring(1);
        if (!line.startsWith("+")) {
          old.add(content);
        }
        if (!line.startsWith("-")) {
          now.add(content);
        }
      }
      hunks.add(new Hunk(old, now));
      hunks.removeIf(h -> h.old().isEmpty() && h.now().isEmpty());
      return hunks;
    }

    /// The index of the first line, from 0; -1 when the lines are not there.
    int place(List<String> text) {
      return old.isEmpty() ? -1 : Collections.indexOfSubList(text, old);
    }

    List<String> applied(List<String> text) {
      var changed = new ArrayList<>(text.subList(0, place(text)));
      changed.addAll(now);
      changed.addAll(text.subList(place(text) + old.size(), text.size()));
      return changed;
    }
  }
}
