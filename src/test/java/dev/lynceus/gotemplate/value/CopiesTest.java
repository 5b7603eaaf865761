package dev.lynceus.gotemplate.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void aCopySharesNoMapAndNoList() {
    var inner = GoMap.empty();
    inner.put("env", new Go.Text("qa"));
    var texts = GoTextMap.of(Map.of("tier", "gold"));
    var names = GoList.texts(java.util.List.of("b", "a"));
    var data = GoMap.empty();
    data.put("labels", inner);
    data.put("values", texts);
    data.put("names", names);
    GoMap copy = Copies.of(data);
    assertThat(Equality.deep(copy, data)).isTrue();
    inner.put("env", new Go.Text("prod"));
    texts.put("tier", new Go.Text("iron"));
    assertThat(names.sorted()).isSameAs(names);
    var untouched = GoMap.empty();
    var env = GoMap.empty();
    env.put("env", new Go.Text("qa"));
    untouched.put("labels", env);
    untouched.put("values", GoTextMap.of(Map.of("tier", "gold")));
    untouched.put("names", GoList.texts(java.util.List.of("b", "a")));
    assertThat(Equality.deep(copy, untouched)).isTrue();
  }

  @Test
  void aMapInsideItselfIsNotCopied() {
    var data = GoMap.empty();
    data.put("self", data);
    assertThatThrownBy(() -> Copies.of(data)).isInstanceOf(Exhausted.class);
    assertThat(Weight.of(data, 1000)).isGreaterThan(1000);
  }
}
