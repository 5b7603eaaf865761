package dev.lynceus.gotemplate.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every function that is known here: Go's, sprig v3.3.0's and Argo CD 3.5.7's.
public final class FunctionTable {
  private static final Map<String, GoFunction> FUNCTIONS = table();

  private FunctionTable() {}

  private static Map<String, GoFunction> table() {
    var table = new HashMap<String, GoFunction>();
    for (List<GoFunction> topic :
        List.of(
            Builtins.all(),
            Comparisons.all(),
            TextFunctions.all(),
            ConversionFunctions.all(),
            MathFunctions.all(),
            ListFunctions.all(),
            MapFunctions.all(),
            EmptinessFunctions.all(),
            SerializingFunctions.all(),
            TypeFunctions.all(),
            PathFunctions.all(),
            EncodingFunctions.all(),
            RegexFunctions.all(),
            VersionFunctions.all(),
            DateFunctions.all(),
            ChanceFunctions.all(),
            ArgoFunctions.all())) {
      topic.forEach(function -> table.put(function.name(), function));
    }
    return Map.copyOf(table);
  }

  /// The function of this name; null when none is known.
  public static @Nullable GoFunction find(String name) {
    return FUNCTIONS.get(name);
  }
}
