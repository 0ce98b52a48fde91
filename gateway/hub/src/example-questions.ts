import type { ExampleQuestion } from '@queqiao/graphiql';
import { FIRST_QUESTION, FIRST_VARIABLES } from './first-question.ts';

/** The questions in GraphiQL's menu: short forms of those in the documentation. */
export const EXAMPLE_QUESTIONS: readonly ExampleQuestion[] = [
  { title: '产业链总览 industry chains', query: FIRST_QUESTION, variables: FIRST_VARIABLES },
  {
    title: '学校与毕业去向 a school and its graduates',
    query: `query SchoolOutcomes($code: ID!) {
  school(code: $code) {
    name
    majors(first: 3) {
      totalCount
      nodes { name enrolment outcomes(year: 2025) { year graduates employed matched employmentRate } }
    }
  }
}`,
    variables: '{ "code": "4610366358" }',
  },
  {
    title: '企业、岗位与合作 an enterprise and its partners',
    query: `query EnterpriseAndPartners($uscc: ID!) {
  enterprise(uscc: $uscc) {
    name
    chains { name }
    jobPostings(first: 3) { nodes { title headcount education salaryMin salaryMax } }
    techDemands { title status }
    cooperations { kind school { name } }
  }
}`,
    variables: '{ "uscc": "91610303MA9ARR7GUH" }',
  },
  {
    title: '企业联系人(须说明目的)contact data',
    role: 'administrator',
    purpose: '核查进度',
    query: `query EnterpriseContact($uscc: ID!) {
  enterprise(uscc: $uscc) { name contact { name phone } }
}`,
    variables: '{ "uscc": "91610303MA9ARR7GUH" }',
  },
  {
    title: '一条产业链的供需 demand and supply of a chain',
    query: `query ChainBalance($code: ID!) {
  industryChain(code: $code) {
    name
    jobDemand { openings headcount byEducation { education headcount } }
    talentSupply { year graduates byLevel { level graduates } }
    talentBalance { ratio byLevel { level gap ratio } }
  }
}`,
    variables: '{ "code": "CL001" }',
  },
  {
    title: '政策指标与进展 indicators and their progress',
    role: 'administrator',
    query: `query Indicators($document: ID!) {
  indicators(document: $document) {
    name clauses comparator lower upper unit dueOn
    departments { name }
    progress { value status }
  }
}`,
    variables: '{ "document": "baoji-2024-37" }',
  },
  {
    title: '征求意见 consultation',
    query: `query SchoolConsultation($school: ID!) {
  consultationTopics(filter: { school: $school }, first: 2) {
    nodes { title status department { name } opinions(first: 1) { nodes { author contentHtml } } }
  }
}`,
    variables: '{ "school": "3610322653" }',
  },
];
