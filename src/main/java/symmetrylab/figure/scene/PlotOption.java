package symmetrylab.figure.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Ways to look at plots that can be switched on, or chosen from a group. */
public enum PlotOption {
    /** Trajectories are of outgoing weights, not of incoming ones and biases. */
    OUTGOING("outgoing"),
    /** The axis of weights is logarithmic on both sides of 0. */
    LOG_WEIGHTS("log-weights"),
    /** The axis of the spread is linear. */
    LINEAR_SPREAD("linear-spread"),
    /** A map shows a neuron and its mirror image at one place, where both do the same work. */
    FOLD_MIRRORS("fold-mirrors"),
    /** A map shows where neurons are and not where they were. */
    NO_TRAILS("no-trails"),
    /** The matrix of similarity has distances instead of cosines. */
    DISTANCES("distances"),
    /** An initialization map is over the common value and the random spread. */
    START_COMMON("start-common", Group.PLANE_OF_STARTS),
    /** An initialization map is over the learning rate and the random spread. */
    START_RATE("start-rate", Group.PLANE_OF_STARTS),
    /** An initialization map is over depth and gain. */
    START_DEPTH("start-depth", Group.PLANE_OF_STARTS),
    /** An initialization map shows the share of starts that are solved. */
    START_SOLVED("start-solved", Group.OUTCOME_OF_STARTS),
    /** An initialization map shows the final loss. */
    START_LOSS("start-loss", Group.OUTCOME_OF_STARTS),
    /** An initialization map shows the final spread. */
    START_SPREAD("start-spread", Group.OUTCOME_OF_STARTS),
    /** The curvature is shown as the eigenvalues of the Hessian. */
    CURVATURE_SPECTRUM("curvature-spectrum", Group.VIEW_OF_CURVATURE),
    /** The loss is shown on the plane of two eigenvectors. */
    CURVATURE_EIGENVECTORS("curvature-eigenvectors", Group.VIEW_OF_CURVATURE),
    /** The loss is shown on the plane of the path. */
    CURVATURE_PATH("curvature-path", Group.VIEW_OF_CURVATURE),
    /** The loss is shown on the plane between two lanes. */
    CURVATURE_LANES("curvature-lanes", Group.VIEW_OF_CURVATURE);

    /** Options of which exactly one is on; the first is unless another is chosen. */
    public enum Group {
        /** The plane of an initialization map. */
        PLANE_OF_STARTS,
        /** What an initialization map shows. */
        OUTCOME_OF_STARTS,
        /** How the curvature is shown. */
        VIEW_OF_CURVATURE
    }

    private final String word;
    private final Optional<Group> group;

    PlotOption(String word) {
        this.word = word;
        group = Optional.empty();
    }

    PlotOption(String word, Group group) {
        this.word = word;
        this.group = Optional.of(group);
    }

    /** The group of which it is one choice; absent if it is a switch of its own. */
    public Optional<Group> group() {
        return group;
    }

    /** The other choices of its group; none if it is a switch of its own. */
    public List<PlotOption> others() {
        return group.isEmpty()
                ? List.of()
                : Arrays.stream(values())
                        .filter(other -> other != this && other.group.equals(group))
                        .toList();
    }

    /** Whether it is on unless another choice of its group is. */
    public boolean isUsual() {
        return group.isPresent() && others().stream().allMatch(other -> other.ordinal() > ordinal());
    }

    /** The word for it. */
    public String word() {
        return word;
    }
}
