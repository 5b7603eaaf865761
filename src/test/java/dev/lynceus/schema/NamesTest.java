package dev.lynceus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void swapsDropsAndDoublesAreNear() {
    assertThat(Names.distance("replcas", "replicas")).isEqualTo(1);
    assertThat(Names.distance("repilcas", "replicas")).isEqualTo(1);
    assertThat(Names.distance("Replicas", "replicas")).isZero();
    assertThat(Names.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void shortNamesMustBeNearer() {
    assertThat(Names.of("env", List.of("end", "key")).names()).containsExactly("end");
    assertThat(Names.of("url", List.of("uri", "ref")).names()).containsExactly("uri");
    assertThat(Names.of("env", List.of("key")).names()).isEmpty();
    assertThat(Names.of("ab", List.of("ac")).names()).isEmpty();
  }

  @Test
  void twoEquallyNearNamesAreNotCertain() {
    var nearest = Names.of("ports", List.of("port", "sports", "x"));
    assertThat(nearest.names()).containsExactly("port", "sports");
    assertThat(nearest.certain()).isFalse();
  }

  @Test
  void aBeginningIsAHintAndNotCertain() {
    var nearest = Names.of("storageClass", List.of("storageClassName", "selector"));
    assertThat(nearest.names()).containsExactly("storageClassName");
    assertThat(nearest.certain()).isFalse();
  }
}
