/** The commands {@code lessons} and {@code handout}, and what {@code check} says of a lesson. */
package symmetrylab.cli.lessons;
