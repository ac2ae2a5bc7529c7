package org.duijie.core.message.draft;

/**
 * A part of a message.
 *
 * @param start the position of its first character in the message as written
 * @param end the position after its last character
 * @param text the part as written
 */
public record TextSpan(int start, int end, String text) {}
