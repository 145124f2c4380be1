package symmetrylab.figure.draw;

/** A figure whose numbers can be taken as a table. */
public interface Tabular extends Figure {

    /** All numbers that the figure shows. */
    NumberTable table();
}
