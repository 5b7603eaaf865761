package dev.lynceus.check.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lynceus.argo.ArgoVersion;
import dev.lynceus.argo.Controller;
import dev.lynceus.finding.Finding;
import dev.lynceus.finding.Severity;
import dev.lynceus.kube.Manifest;
import dev.lynceus.rule.Settings;
import dev.lynceus.rule.Subject;
import dev.lynceus.text.Source;
import dev.lynceus.value.Value;
import dev.lynceus.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestSchemaTest {
  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: shop
      spec:
        selector: {matchLabels: {app: shop}}
        template:
          metadata: {labels: {app: shop}}
          spec:
            containers:
              - name: shop
                image: shop:1
      """;

  private static final String SET =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: ApplicationSet
      metadata: {name: previews}
      spec:
        generators:
          - list: {elements: [{anything: [goes, 1]}]}
        template:
          metadata: {name: "{{name}}"}
          spec:
            project: shop
            source: {repoURL: "https://git.example.com/shop", path: "{{path}}"}
            destination: {name: in-cluster}
      """;

  private static Settings settings(int minor) {
    return new Settings(
        "manifest-schema",
        Severity.ERROR,
        new Value.Fields(Map.of()),
        new Controller(new ArgoVersion(3, minor), "", true));
  }

  private static List<Finding> findings(String yaml, Subject.Stage stage, int minor) {
    var document = YamlReader.read(new Source("x.yaml", yaml)).documents().getFirst();
    assertThat(document.troubles()).isEmpty();
    return Manifest.decode(document.root(), "manifest.yaml").stream()
        .flatMap(m ->
            new ManifestSchema().check(new Subject.AManifest(m, stage), settings(minor)).stream())
        .toList();
  }

  private static List<Finding> findings(String yaml) {
    return findings(yaml, Subject.Stage.AS_WRITTEN, 5);
  }

  private static List<String> messages(String yaml) {
    return findings(yaml).stream().map(Finding::message).toList();
  }

  @Test
  void goodManifestsAndUnknownKindsAreSilent() {
    assertThat(findings(DEPLOYMENT)).isEmpty();
    assertThat(findings(SET)).isEmpty();
    assertThat(findings("apiVersion: example.com/v1\nkind: Deployment\nspec: {replcas: 3}\n"))
        .isEmpty();
  }

  @Test
  void anUnknownFieldIsFoundAtItsKeyWithItsMend() {
    Finding finding =
        findings(DEPLOYMENT.replace("spec:\n  selector", "spec:\n  replcas: 3\n  selector"))
            .getFirst();
    assertThat(finding.rule()).isEqualTo("manifest-schema");
    assertThat(finding.message())
        .isEqualTo(
            "replcas is no field of Deployment spec: Kubernetes refuses the object, or drops the field where validation is off");
    assertThat(finding.help()).isEqualTo("Write replicas.");
    assertThat(finding.location().span().text()).isEqualTo("replcas");
    assertThat(finding.location().object().name()).isEqualTo("shop");
    assertThat(finding.edits()).hasSize(1);
    assertThat(finding.edits().getFirst().replacement()).isEqualTo("replicas");
  }

  @Test
  void aFieldAtTheWrongLevelIsToldItsPlace() {
    String preserve = "preserveResourcesOnDeletion: true";
    Finding inTemplate =
        findings(SET.replace("in-cluster}", "in-cluster}\n      syncPolicy: {" + preserve + "}"))
            .getFirst();
    assertThat(inTemplate.help()).isEqualTo("Move it to spec.syncPolicy.");
    assertThat(inTemplate.edits()).isEmpty();
    assertThat(findings(SET.replace("generators:", preserve + "\n  generators:")).getFirst().help())
        .isEqualTo("Move it to spec.syncPolicy.");
    assertThat(
            findings(DEPLOYMENT.replace("containers:", "env: []\n      containers:"))
                .getFirst()
                .help())
        .isEqualTo("Move it to spec.template.spec.containers[].");
  }

  @Test
  void otherDefectsSayWhatFollows() {
    assertThat(messages(DEPLOYMENT.replace("name: shop\nspec", "namespace: shop\nspec")))
        .containsExactly("Deployment metadata has no name: Kubernetes refuses the object");
    assertThat(
            messages(
                DEPLOYMENT.replace("spec:\n  selector", "spec:\n  replicas: \"3\"\n  selector")))
        .containsExactly(
            "Deployment spec.replicas is the text \"3\", not a whole number: Kubernetes refuses the object");
    assertThat(
            messages(
                DEPLOYMENT.replace(
                    "spec:\n  selector", "spec:\n  strategy: {type: rolling}\n  selector")))
        .containsExactly(
            "Deployment spec.strategy.type is the text \"rolling\", which is none of Recreate, RollingUpdate: Kubernetes refuses the object");
    assertThat(messages(DEPLOYMENT.replace("image: shop:1", "resources: {limits: {memory: 1 GB}}")))
        .containsExactly(
            "Deployment spec.template.spec.containers[0].resources.limits.memory is the text \"1 GB\", which is not a quantity such as 500m or 2Gi: Kubernetes refuses the object",
            "Deployment spec.template.spec.containers[0] has no image: Kubernetes refuses the object");
    assertThat(
            messages(
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresource: [a.yaml]\n"))
        .containsExactly("resource is no field of Kustomization: Kustomize refuses the file");
  }

  @Test
  void aMissingTopLevelFieldIsFoundAtTheKind() {
    Finding finding = findings("apiVersion: v1\nkind: ConfigMap\ndata: {}\n").getFirst();
    assertThat(finding.message())
        .isEqualTo("ConfigMap has no metadata: Kubernetes refuses the object");
    assertThat(finding.location().span().text()).isEqualTo("kind: ConfigMap");
  }

  @Test
  void aWrongTypeIsSaidOnce() {
    assertThat(
            messages(
                DEPLOYMENT.replace(
                    "spec:\n  selector", "spec:\n  strategy: {type: 5}\n  selector")))
        .hasSize(1);
  }

  @Test
  void placeholdersAreFilledInBySomebodyElse() {
    assertThat(
            findings(
                DEPLOYMENT.replace(
                    "spec:\n  selector", "spec:\n  replicas: ${REPLICAS}\n  selector")))
        .isEmpty();
    assertThat(
            findings(
                DEPLOYMENT.replace(
                    "spec:\n  selector", "spec:\n  replicas: \"{{ replicas }}\"\n  selector")))
        .isEmpty();
    assertThat(
            findings(
                DEPLOYMENT.replace(
                    "spec:\n  selector", "spec:\n  replicas: $(REPLICAS)\n  selector")))
        .isEmpty();
    assertThat(
            findings(DEPLOYMENT.replace("spec:\n  selector", "spec:\n  ${EXTRA}: 1\n  selector")))
        .isEmpty();
    assertThat(findings(DEPLOYMENT.replace("image: shop:1", "${IMAGE}: x"))).isEmpty();
    assertThat(
            findings(
                SET.replace(
                    "in-cluster}",
                    "in-cluster}\n      syncPolicy: {automated: {prune: \"{{prune}}\"}}")))
        .isEmpty();
    assertThat(
            findings(SET.replace("in-cluster}", "in-cluster}\n      syncPolicy: \"{{policy}}\"")))
        .isEmpty();
  }

  @Test
  void whatKustomizeCompletesMayLackParts() {
    String patch =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: \"\", $patch: delete}\n";
    assertThat(findings(patch, Subject.Stage.COMPLETED, 5)).isEmpty();
    assertThat(findings(patch.replace("$patch: delete", "image: x"), Subject.Stage.COMPLETED, 5))
        .isEmpty();
    assertThat(findings(patch.replace("$patch: delete", "image: x"), Subject.Stage.AS_WRITTEN, 5))
        .isNotEmpty();
    assertThat(findings(patch, Subject.Stage.AS_WRITTEN, 5))
        .as("a directive of Kustomize makes it a patch")
        .isEmpty();
    assertThat(findings(patch.replace("containers", "contaners"), Subject.Stage.COMPLETED, 5))
        .hasSize(1);
  }

  @Test
  void whatKustomizeWritesAnewIsText() {
    String map =
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n  annotations: {keep: 1440, inject: true}\ndata: {tls: yes, Y: on}\n";
    assertThat(messages(map)).hasSize(4);
    assertThat(findings(map, Subject.Stage.RENDERED, 5)).isEmpty();
    assertThat(findings(map.replace("yes", "true"), Subject.Stage.RENDERED, 5)).hasSize(1);
    assertThat(findings(map.replace("annotations", "labels"), Subject.Stage.RENDERED, 5))
        .hasSize(2);
    String set = SET.replace("spec:\n  generators", "spec:\n  goTemplate: \"yes\"\n  generators");
    assertThat(findings(set, Subject.Stage.RENDERED, 5)).hasSize(1);
  }

  @Test
  void aNameBetweenSignsIsThePlaceOfAValue() {
    String binding =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: x\nroleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: Role\n  name: ##ROLE##\n";
    assertThat(findings(binding)).isEmpty();
    assertThat(findings(binding.replace("##ROLE##", "## the role of the team"))).hasSize(1);
  }

  @Test
  void whatIsAppliedOnTopOfWhatIsThereMayLackParts() {
    String part =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n  annotations: {argocd.argoproj.io/sync-options: \"Validate=false,ServerSideApply=true\"}\nspec: {replicas: 3}\n";
    assertThat(findings(part)).isEmpty();
    assertThat(findings(part.replace("ServerSideApply", "Prune"))).hasSize(2);
    assertThat(findings(part.replace("replicas", "replcas"))).hasSize(1);
  }

  @Test
  void whatSopsEncryptsHasNoTypes() {
    String secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: x}\nimmutable: ENC[AES256_GCM,data:abc,type:bool]\nstringData: {a: \"ENC[x]\"}\nsops: {mac: \"ENC[y]\"}\n";
    assertThat(findings(secret)).isEmpty();
    assertThat(messages(secret.replace("sops:", "soaps:"))).hasSize(2);
    assertThat(messages(secret.replace("stringData", "stringDate"))).hasSize(1);
  }

  @Test
  void whatArgoCd36AddsDependsOnTheVersion() {
    String oci = SET.replace("- list", "- oci: {repoURL: \"oci://x\"}\n    - list");
    assertThat(findings(oci, Subject.Stage.AS_WRITTEN, 6)).isEmpty();
    assertThat(messages(oci)).containsExactly("oci is known from Argo CD 3.6 on, ignored by 3.5");
    String nested =
        SET.replace(
            "- list: {elements: [{anything: [goes, 1]}]}",
            "- matrix: {generators: [{oci: {}}, {list: {elements: []}}]}");
    assertThat(findings(nested, Subject.Stage.AS_WRITTEN, 6)).isEmpty();
    assertThat(findings(nested, Subject.Stage.AS_WRITTEN, 5)).hasSize(1);
    String filter =
        SET.replace("path: \"{{path}}\"}", "path: x, directory: {disableExtensionFilter: true}}");
    assertThat(findings(filter, Subject.Stage.AS_WRITTEN, 7)).isEmpty();
    assertThat(messages(filter))
        .containsExactly("disableExtensionFilter is known from Argo CD 3.6 on, ignored by 3.5");
    assertThat(
            findings(
                SET.replace("generators:", "oci: {}\n  generators:"), Subject.Stage.AS_WRITTEN, 6))
        .hasSize(1);
  }
}
