package symmetrylab.claims;

import symmetrylab.spec.Named;

/** What the measurement says of a claim. */
public enum Verdict implements Named {
    /** It holds in every case. */
    TRUE("true"),
    /** It holds in none. */
    FALSE("false"),
    /** It holds in some. */
    IT_DEPENDS("it_depends");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
