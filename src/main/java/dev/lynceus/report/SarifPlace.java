package dev.lynceus.report;

import dev.lynceus.text.Position;
import dev.lynceus.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// The small objects of SARIF that say where something is.
final class SarifPlace {
  private static final String UNRESERVED = "-._~/";

  private SarifPlace() {}

  /// A `physicalLocation`: the file and all four ends of the region.
  static Value physical(String path, Region region) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("artifactLocation", artifact(path));
    fields.put("region", region(region.start(), region.end()));
    return new Value.Fields(fields);
  }

  static Value artifact(String path) {
    return new Value.Fields(Map.of("uri", new Value.Text(uri(path))));
  }

  /// @param end exclusive, as SARIF's `endColumn` is
  static Value region(Position start, Position end) {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("startLine", new Value.Int(start.line()));
    fields.put("startColumn", new Value.Int(start.column()));
    fields.put("endLine", new Value.Int(end.line()));
    fields.put("endColumn", new Value.Int(end.column()));
    return new Value.Fields(fields);
  }

  static Value message(String text) {
    return new Value.Fields(Map.of("text", new Value.Text(text)));
  }

  /// A reported path as a URI reference: relative to the folder of the run, absolute where the path
  /// is. All but unreserved characters are percent-encoded, so that a colon begins no scheme.
  static String uri(String path) {
    boolean drive = path.length() > 2 && path.startsWith(":/", 1);
    var out = new StringBuilder(drive ? "file:///" : path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      if (plain || UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }
}
