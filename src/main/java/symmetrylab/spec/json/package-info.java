/** JSON as text and as values with their places in it. Knows nothing of experiments. */
package symmetrylab.spec.json;
