package symmetrylab.testing.architecture.data;

/** Data whose last bit depends on the machine. */
public final class CallsAnIntrinsic {
    double half() {
        return Math.exp(-0.7);
    }
}
