package symmetrylab.lesson;

import java.util.Optional;
import symmetrylab.spec.Named;

/**
 * A part of the window that a page points at.
 *
 * @param part which one
 * @param run the name of the run in whose lane it is; absent for all lanes, and for what belongs to no lane
 */
public record Highlight(Part part, Optional<String> run) {

    /** The parts of the window. */
    public enum Part implements Named {
        /** A whole lane. */
        LANE("lane"),
        /** The sentence at the head of a lane. */
        SENTENCE("sentence"),
        /** Loss, accuracy and spread at the head of a lane. */
        FIGURES("figures"),
        /** The graph of a network. */
        NETWORK("network"),
        /** What a network says of its inputs. */
        OUTPUT("output"),
        /** The plots. */
        PLOT("plot"),
        /** The timeline, which all lanes share. */
        TIMELINE("timeline");

        private final String id;

        Part(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
