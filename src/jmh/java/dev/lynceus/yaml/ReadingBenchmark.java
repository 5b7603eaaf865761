package dev.lynceus.yaml;

import dev.lynceus.kube.Manifest;
import dev.lynceus.schema.Schemas;
import dev.lynceus.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;

/// Reading one ApplicationSet: ours with places and comments, SnakeYAML Engine's own composer, and
/// the schema behind ours.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {
  private Source source = new Source("", "");
  private List<Manifest> manifests = List.of();

  /// Takes a manifest of the incident.
  @Setup
  public void read() throws IOException {
    Path file = Path.of("examples/incident/applicationsets/payments-extensions.yaml");
    source = new Source(file.toString(), Files.readString(file));
    manifests =
        Manifest.decode(YamlReader.read(source).documents().getFirst().root(), file.toString());
  }

  /// Lexer, parser, tree.
  @Benchmark
  public YamlStream ours() {
    return YamlReader.read(source);
  }

  /// The engine's own lexer, parser and nodes, without comments.
  @Benchmark
  public void engine(Blackhole sink) {
    new Compose(LoadSettings.builder().build())
        .composeAllFromString(source.text())
        .forEach(sink::consume);
  }

  /// The schema of one ApplicationSet.
  @Benchmark
  public void schema(Blackhole sink) {
    for (Manifest manifest : manifests) {
      Schemas.manifest(manifest.type().apiVersion(), manifest.type().kind())
          .ifPresent(s -> sink.consume(s.violations(manifest.root())));
    }
  }
}
