package lt.kopz.sheets;

/**
 * Where something stands in a dossier.
 *
 * @param fact the id of the fact it is a part of; empty for the dossier itself
 * @param path the names of the fields from that fact to it, by which sources and texts are distinguished
 * @param pointer the JSON Pointer from the dossier to it
 */
record Spot(String fact, String path, String pointer) {
    static final Spot DOSSIER = new Spot("", "", "");

    /** A field or element in it. */
    Spot in(Object name) {
        return new Spot(fact, path.isEmpty() ? "" + name : path + "/" + name, pointer + "/" + name);
    }

    /** The same, where a fact of its own begins. */
    Spot fact(String id) {
        return new Spot(id, "", pointer);
    }

    /** What it is a field of. */
    Spot owner() {
        return new Spot(fact, withoutLast(path), withoutLast(pointer));
    }

    private static String withoutLast(String names) {
        return names.substring(0, Math.max(0, names.lastIndexOf('/')));
    }
}
