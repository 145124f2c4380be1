package symmetrylab.analysis.sweep;

import symmetrylab.data.DataSet;

/** The trainings of a sweep, in order; immutable, so that threads can share it. */
public interface SweepCases {

    /** The samples that all are trained on. */
    DataSet data();

    /** The number of cases. */
    int size();

    /**
     * Case {@code number}, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such case
     */
    SweepCase caseAt(int number);
}
