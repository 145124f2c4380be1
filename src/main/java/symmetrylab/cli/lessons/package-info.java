/** The command {@code lessons}, and what {@code check} says of a lesson. */
package symmetrylab.cli.lessons;
