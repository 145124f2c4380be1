package symmetrylab.testing.architecture.viewmodel;

/** A number as Java puts it into a longer text. */
public final class AppendsADouble {
    String text(double value) {
        return new StringBuilder().append(value).toString();
    }
}
