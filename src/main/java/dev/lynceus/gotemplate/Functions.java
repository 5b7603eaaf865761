package dev.lynceus.gotemplate;

import java.util.HashSet;
import java.util.Set;

/// The names of the functions that a template may call.
public final class Functions {
  /// `text/template/funcs.go` of Go 1.26.
  private static final String GO =
      """
      and call eq ge gt html index js le len lt ne not or print printf println slice urlquery
      """;

  /// `GenericFuncMap` of sprig 3.3.0.
  private static final String SPRIG =
      """
      abbrev abbrevboth add add1 add1f addf adler32sum ago all any append atoi b32dec b32enc
      b64dec b64enc base bcrypt biggest buildCustomCert camelcase cat ceil chunk clean
      coalesce compact concat contains date dateInZone dateModify date_in_zone date_modify
      decryptAES deepCopy deepEqual default derivePassword dict dig dir div divf duration
      durationRound empty encryptAES env expandenv ext fail first float64 floor fromJson genCA
      genCAWithKey genPrivateKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert
      genSignedCertWithKey get getHostByName has hasKey hasPrefix hasSuffix hello htmlDate
      htmlDateInZone htpasswd indent initial initials int int64 isAbs join kebabcase keys
      kindIs kindOf last list lower max maxf merge mergeOverwrite min minf mod mul mulf
      mustAppend mustChunk mustCompact mustDateModify mustDeepCopy mustFirst mustFromJson
      mustHas mustInitial mustLast mustMerge mustMergeOverwrite mustPrepend mustPush
      mustRegexFind mustRegexFindAll mustRegexMatch mustRegexReplaceAll
      mustRegexReplaceAllLiteral mustRegexSplit mustRest mustReverse mustSlice mustToDate
      mustToJson mustToPrettyJson mustToRawJson mustUniq mustWithout must_date_modify nindent
      nospace now omit osBase osClean osDir osExt osIsAbs pick pluck plural prepend push quote
      randAlpha randAlphaNum randAscii randBytes randInt randNumeric regexFind regexFindAll
      regexMatch regexQuoteMeta regexReplaceAll regexReplaceAllLiteral regexSplit repeat
      replace rest reverse round semver semverCompare seq set sha1sum sha256sum sha512sum
      shuffle snakecase sortAlpha split splitList splitn squote sub subf substr swapcase
      ternary title toDate toDecimal toJson toPrettyJson toRawJson toString toStrings trim
      trimAll trimPrefix trimSuffix trimall trunc tuple typeIs typeIsLike typeOf uniq
      unixEpoch unset until untilStep untitle upper urlJoin urlParse uuidv4 values without
      wrap wrapWith
      """;

  /// What an ApplicationSet's templates may call: `applicationset/utils/utils.go` of Argo CD 3.5.7.
  public static final Set<String> ARGO_CD =
      names("env expandenv getHostByName", "normalize slugify toYaml fromYaml fromYamlArray");

  /// What a chart's templates may call: `pkg/engine/funcs.go` of Helm 3.21.
  public static final Set<String> HELM =
      names(
          "env expandenv",
          "include tpl required lookup toYaml mustToYaml toYamlPretty fromYaml fromYamlArray toToml"
              + " fromToml toJson mustToJson fromJson fromJsonArray");

  private Functions() {}

  private static Set<String> names(String without, String with) {
    var names = new HashSet<String>();
    for (String list : new String[] {GO, SPRIG, with}) {
      for (String name : list.strip().split("\\s+")) {
        names.add(name);
      }
    }
    for (String name : without.split(" ")) {
      names.remove(name);
    }
    return Set.copyOf(names);
  }
}
