package symmetrylab.claims;

import symmetrylab.spec.Named;

/** Where a claim was made; a claim is listed under the first of its sources. */
public enum ClaimSource implements Named {
    /** A note for an exam, with a question and its answers. */
    EXAM_NOTE("exam_note"),
    /** A page of frequently asked questions. */
    FAQ("faq"),
    /** An article, with a table of figures. */
    ARTICLE("article"),
    /** Threads of questions and answers. */
    THREADS("threads"),
    /** What many believe or do. */
    BELIEF("belief"),
    /** Papers since 2018, and the older ones they build on. */
    RESEARCH("research");

    private final String id;

    ClaimSource(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
