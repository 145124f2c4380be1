package symmetrylab;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Starts the program with the arguments of the command line. */
    public static void main(String[] args) {
        System.exit(0);
    }
}
