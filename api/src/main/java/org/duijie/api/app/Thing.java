package org.duijie.api.app;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A thing as one principal may see it. Its fields are made here, where it is known who looks.
 *
 * @param version what the next change has to name
 */
public record Thing(String id, long version, ObjectNode json) {}
