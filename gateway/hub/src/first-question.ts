/** The first question in GraphiQL and in the terminal: it uses every subgraph. */
export const FIRST_QUESTION = `query Chains($region: ID) {
  industryChains(region: $region) {
    code
    name
    leader { name jobPostings(first: 3) { nodes { title headcount education } } consultationTopics { title status } }
    majors(first: 3) { nodes { name school { name } } }
    talentBalance { ratio byLevel { level gap } }
  }
  policyDocuments { number title }
}`;

export const FIRST_VARIABLES = '{ "region": "610300" }';
