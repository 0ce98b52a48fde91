/** A school as the gateway hands it over: its key. */
export interface SchoolReference {
  readonly code: string;
}

/** An enterprise as the gateway hands it over: its key. */
export interface EnterpriseReference {
  readonly uscc: string;
}

/** Headcount asked of one education, in the words of `JobDemand.byEducation`. */
export interface EducationDemand {
  readonly education: string;
  readonly headcount: number;
}

/** What `IndustryChain.talentBalance` is computed from: the fields that it requires of other subgraphs. */
export interface ChainTalent {
  readonly jobDemand: { readonly byEducation: readonly EducationDemand[] };
  readonly talentSupply: {
    readonly graduates: number;
    readonly byLevel: readonly { readonly level: string; readonly graduates: number }[];
  };
}

/** A chain as the gateway hands it over: what `talentBalance` requires, null where a platform did not return it. */
export type ChainReference = { readonly code?: string } & {
  readonly [Field in keyof ChainTalent]?: ChainTalent[Field] | null;
};

/** Removals that wait for a decision, as the gateway hands them over: their key, and what `wouldMove` requires. */
export interface HeldReference {
  readonly system: string;
  readonly type: string;
  readonly recordIds?: readonly string[];
}
