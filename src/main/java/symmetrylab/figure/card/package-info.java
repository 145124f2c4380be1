/** The small pictures by which an experiment is chosen, each made from its runs. */
package symmetrylab.figure.card;
