/** Every field that a figure has. */
const VALUE = `value {
  status value n interval { lower upper confidence } method amount unreliable origin
  coverage { unitsReporting unitsExisting respondents } explain { formula { sv en } inputs method measureVersion release rule { sv en } }
}`;
const INTERVAL = '{ lower upper confidence }';
const POINT = `{ round { code } measureVersion segment ${VALUE} }`;

/** The benchmark with every field it has. */
export const BENCHMARK = `query Benchmark(
  $measure: String!, $round: String!, $comparator: Comparator! = NATION, $groupBy: BenchmarkGrouping! = FORBUND,
  $county: String, $earlierRound: String, $categories: [BenchmarkCategory!], $dimension: String, $category: String, $release: Int
) {
  benchmark(
    measure: $measure, round: $round, comparator: $comparator, groupBy: $groupBy, county: $county,
    earlierRound: $earlierRound, categories: $categories, dimension: $dimension, category: $category, release: $release
  ) {
    measure { code } round { code } release
    coverage { unitsReporting unitsExisting respondents }
    target phi tau dispersion { sv en }
    assessed flagged expectedFalseAlarms expectedFalseAlarmsUnadjusted
    funnelDecides funnel {
      n lower95 upper95 lower998 upper998 decidingLower decidingUpper decidingLower998 decidingUpper998
    }
    distribution { units p10 p25 median p75 p90 }
    methods { name version purpose { sv en } }
    rows {
      forbund { name organisationNumber } name ${VALUE} interval998 ${INTERVAL}
      difference differenceInterval ${INTERVAL} differenceInterval998 ${INTERVAL} pValue adjustedP
      category reason colour { key hex }
      stabilised { value interval ${INTERVAL} }
      rank { lower upper of text { sv en } }
      sentence { sv en }
      explain { formula { sv en } inputs rule { sv en } methods { name version } measureVersion release }
    }
  }
}`;

export const MATRIX = `query Matrix($round: String!, $measures: [String!], $forbund: [String!], $county: String, $release: Int) {
  matrix(round: $round, measures: $measures, forbund: $forbund, county: $county, release: $release) {
    round { code } release measures { code }
    rows { forbund { organisationNumber } cells { measure { code } ${VALUE} category reason colour { key hex } } }
  }
}`;

export const NATIONAL = `query National($measure: String!, $round: String!, $county: String, $since: String!, $release: Int) {
  nationalValue(measure: $measure, round: $round, county: $county, release: $release) {
    release pooledLabel { sv en } unweightedLabel { sv en }
    pooled { ${VALUE.slice('value { '.length)}
    unweighted { ${VALUE.slice('value { '.length)}
    typical { label { sv en } value interval ${INTERVAL} predictionInterval ${INTERVAL} tau units }
    distribution { units p10 p25 median p75 p90 }
    constantPanel(since: $since) { from { code } to { code } units valueFrom valueTo difference interval ${INTERVAL} }
  }
}`;

export const TREND = `query Trend(
  $measure: String!, $forbund: String, $county: String, $structure: SeriesStructure! = AS_REPORTED, $from: String, $to: String, $release: Int
) {
  trend(measure: $measure, forbund: $forbund, county: $county, structure: $structure, from: $from, to: $to, release: $release) {
    measure { code } release points ${POINT}
    breaks { kind before { code } reason { sv en } }
    segments { segment slope interval ${INTERVAL} pValue forbundAsClusters sameForbundSlope mannKendallP senSlope sentence { sv en } }
  }
}`;

export const CHANGE = `query Change($measure: String!, $forbund: String, $from: String!, $to: String!, $design: ChangeDesign! = INDEPENDENT) {
  change(measure: $measure, forbund: $forbund, from: $from, to: $to, design: $design) {
    from ${POINT} to ${POINT} release design difference interval ${INTERVAL} pValue degreesOfFreedom notJudged
    madeOf {
      forbundInBoth forbundCame forbundLeft sameForbund sameForbundInterval ${INTERVAL} within between came left withheld
    }
    sentence { sv en }
  }
}`;

export const RESULTS = `query Results($measure: String!, $round: String!, $county: String) {
  results(measure: $measure, round: $round, county: $county, first: 100) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { forbund { name } release ${VALUE} } }
  }
}`;

export const FORBUND = `query Forbund($forbund: String!, $measure: String!, $round: String!) {
  forbundByNumber(organisationNumber: $forbund) {
    results(round: $round, measures: [$measure]) { ${VALUE} }
    place(measure: $measure, round: $round) {
      difference interval ${INTERVAL} assessment category reason sentence { sv en }
    }
    peers(round: $round) { forbund { organisationNumber } distance contributions { name label { sv en } difference share } }
    learningPairs(measure: $measure, round: $round) {
      forbund { organisationNumber } distance reasons category trend { sv en } contributions { name } interventions { code nameSv } interventionCount
    }
    profile(round: $round) { round { code } release factors { factor score n parts { measure { code } score n status } } }
  }
}`;
