/** The queries of a page that is made with Relay, as in its source. */
export const RELAY_SOURCE = `import { graphql } from 'relay-runtime';

export const school = graphql\`
  query SchoolPageQuery($code: ID!, $first: Int, $last: Int, $before: String) {
    school(code: $code) {
      id
      name
      ...SchoolPage_majors @arguments(first: $first, last: $last, before: $before)
    }
  }
\`;

export const majors = graphql\`
  fragment SchoolPage_majors on School
  @refetchable(queryName: "SchoolPageMajorsQuery")
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  ) {
    majors(first: $first, after: $after, last: $last, before: $before) @connection(key: "SchoolPage_majors") {
      edges {
        node {
          code
          name
        }
      }
      pageInfo {
        hasPreviousPage
        startCursor
      }
    }
  }
\`;

export const record = graphql\`
  query SchoolPageRecordQuery($id: ID!) {
    record(system: "zhijiao", type: "School", id: $id) {
      entity {
        ...SchoolPage_entity
      }
    }
    policyDocuments {
      ...SchoolPage_node
    }
  }
\`;

export const entity = graphql\`
  fragment SchoolPage_entity on RecordEntity {
    __typename
    ... on School {
      name
    }
    ... on Enterprise {
      keyEnterprise
    }
  }
\`;

export const node = graphql\`
  fragment SchoolPage_node on Node {
    id
  }
\`;

export const posts = graphql\`
  query SchoolPagePostsQuery {
    qinyun: jobPosting(system: "qinyun", id: "1") {
      system
      id
      title
    }
    haixi: jobPosting(system: "haixi-employment", id: "1") {
      system
      id
      title
    }
  }
\`;
`;
