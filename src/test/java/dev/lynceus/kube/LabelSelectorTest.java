package dev.lynceus.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.text.Source;
import dev.lynceus.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSelectorTest {
  private static LabelSelector read(String text) {
    return LabelSelector.decode(
        YamlReader.read(new Source("s.yaml", text)).documents().getFirst().root());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{matchExpressions: [{key: a, operator: In, values: [x, y]}, {key: a, operator: In, values: [z]}]}",
        "{matchLabels: {a: x}, matchExpressions: [{key: a, operator: NotIn, values: [y, x]}]}",
        "{matchExpressions: [{key: a, operator: DoesNotExist}, {key: b, operator: Exists}, {key: a, operator: Exists}]}",
        "{matchLabels: {a: x}, matchExpressions: [{key: a, operator: DoesNotExist}]}",
        "{matchExpressions: [{key: a, operator: NotIn, values: [x]}, {key: a, operator: NotIn, values: [y]}, {key: a, operator: In, values: [x, y]}]}",
      })
  void requirementsOfOneLabelMayExcludeEachOther(String selector) {
    assertThat(read(selector).contradiction()).map(c -> c.second().key()).contains("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{matchExpressions: [{key: a, operator: In, values: [x, y]}, {key: a, operator: In, values: [y, z]}]}",
        "{matchExpressions: [{key: a, operator: DoesNotExist}, {key: a, operator: NotIn, values: [x]}]}",
        "{matchExpressions: [{key: a, operator: Exists}, {key: a, operator: NotIn, values: [x]}]}",
        "{matchExpressions: [{key: a, operator: DoesNotExist}, {key: A, operator: Exists}]}",
      })
  void orMayBeMetTogether(String selector) {
    assertThat(read(selector).contradiction()).isEmpty();
  }

  @Test
  void theLongestNameHas63Characters() {
    String longest = "k".repeat(63);
    assertThat(LabelSyntax.isName(longest)).isTrue();
    assertThat(LabelSyntax.isName(longest + "k")).isFalse();
    assertThat(LabelSyntax.isName("example.com/" + longest)).isTrue();
    assertThat(LabelSyntax.isName("a/b/c")).isFalse();
    assertThat(LabelSyntax.isName("a..b/c")).isFalse();
    assertThat(LabelSyntax.isName("d".repeat(254) + "/c")).isFalse();
  }
}
