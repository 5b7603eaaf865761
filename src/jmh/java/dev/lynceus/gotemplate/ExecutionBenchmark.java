package dev.lynceus.gotemplate;

import dev.lynceus.gotemplate.value.Go;
import dev.lynceus.gotemplate.value.GoList;
import dev.lynceus.gotemplate.value.GoMap;
import dev.lynceus.gotemplate.value.GoTextMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Executing typical templates once they are compiled; `src/jmh/go` does the same with the real
/// engine.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExecutionBenchmark {
  /// The templates, those of `src/jmh/go/execution_test.go`.
  @Param({
    "{{.name}}-{{.path.basename}}",
    "{{ index .metadata.labels \"env\" | default \"dev\" }}-{{ .name | lower | trunc 20 }}",
    "{{range $i, $s := .path.segments}}{{if $i}}-{{end}}{{$s}}{{end}}",
    "{{ if eq .values.tier \"gold\" }}https://{{ .host }}:{{ .port }}{{ else }}x{{ end }}",
    "{{ printf \"%s-%03d\" .name (int .n) | replace \"_\" \"-\" | trimSuffix \"-\" }}",
    "{{ toJson .m }}"
  })
  public String text = "";

  private Template template = Template.of("", List.of());
  private GoMap data = GoMap.empty();

  /// Compiles the template.
  @Setup
  public void compile() {
    template = Template.of(text, List.of());
    var path = GoMap.empty();
    path.put("basename", new Go.Text("web"));
    path.put("segments", GoList.of(new Go.Text("apps"), new Go.Text("web"), new Go.Text("prod")));
    var metadata = GoMap.empty();
    metadata.put("labels", GoTextMap.of(Map.of("env", "qa")));
    var inner = GoMap.empty();
    inner.put("c", new Go.Text("deep"));
    inner.put("n", new Go.Float64(7));
    var m = GoMap.empty();
    m.put("a", new Go.Text("1"));
    m.put("b", inner);
    data = GoMap.empty();
    data.put("name", new Go.Text("prod_eu"));
    data.put("n", new Go.Float64(3));
    data.put("host", new Go.Text("k8s.example.com"));
    data.put("port", new Go.Text("6443"));
    data.put("path", path);
    data.put("metadata", metadata);
    data.put("values", GoTextMap.of(Map.of("tier", "gold")));
    data.put("m", m);
  }

  /// One execution.
  @Benchmark
  public Outcome execute() {
    return template.execute(data);
  }
}
