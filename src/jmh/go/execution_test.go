// The Go side of ExecutionBenchmark: go test -bench . in a module that requires
// github.com/Masterminds/sprig/v3 v3.3.0.
package execution

import (
	"bytes"
	"testing"
	"text/template"

	"github.com/Masterminds/sprig/v3"
)

var texts = []string{
	`{{.name}}-{{.path.basename}}`,
	`{{ index .metadata.labels "env" | default "dev" }}-{{ .name | lower | trunc 20 }}`,
	`{{range $i, $s := .path.segments}}{{if $i}}-{{end}}{{$s}}{{end}}`,
	`{{ if eq .values.tier "gold" }}https://{{ .host }}:{{ .port }}{{ else }}x{{ end }}`,
	`{{ printf "%s-%03d" .name (int .n) | replace "_" "-" | trimSuffix "-" }}`,
	`{{ toJson .m }}`,
}

func BenchmarkExecute(b *testing.B) {
	data := map[string]any{
		"name": "prod_eu", "n": 3.0, "host": "k8s.example.com", "port": "6443",
		"path":     map[string]any{"basename": "web", "segments": []any{"apps", "web", "prod"}},
		"metadata": map[string]any{"labels": map[string]string{"env": "qa"}},
		"values":   map[string]string{"tier": "gold"},
		"m":        map[string]any{"a": "1", "b": map[string]any{"c": "deep", "n": 7.0}},
	}
	for _, text := range texts {
		parsed := template.Must(template.New("base").Funcs(sprig.GenericFuncMap()).Parse(text))
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				var out bytes.Buffer
				if err := parsed.Execute(&out, data); err != nil {
					b.Fatal(err)
				}
				_ = out.String()
			}
		})
	}
}
