package symmetrylab.spec;

/**
 * One network to train: a lane on the screen.
 *
 * @param name what it is called, not blank
 * @param network its shape and functions
 * @param initializer how its weights start
 * @param training how it is trained
 */
public record RunSpec(String name, NetworkSpec network, InitializerSpec initializer, TrainingSpec training) {

    /** Checks the name. */
    public RunSpec {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a run is blank");
        }
    }

    /** Everything by default. */
    public static RunSpec named(String name) {
        return new RunSpec(name, NetworkSpec.DEFAULT, InitializerSpec.DEFAULT, TrainingSpec.DEFAULT);
    }

    /** This run under another name. */
    public RunSpec withName(String newName) {
        return new RunSpec(newName, network, initializer, training);
    }

    /** This run with another network. */
    public RunSpec withNetwork(NetworkSpec newNetwork) {
        return new RunSpec(name, newNetwork, initializer, training);
    }

    /** This run with another start. */
    public RunSpec withInitializer(InitializerSpec newInitializer) {
        return new RunSpec(name, network, newInitializer, training);
    }

    /** This run with another training. */
    public RunSpec withTraining(TrainingSpec newTraining) {
        return new RunSpec(name, network, initializer, newTraining);
    }
}
