/** JSON as text and as values with their places in it. */
package symmetrylab.spec.json;
