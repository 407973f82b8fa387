// What a stranger does by hand: pastes the pom and a program of the guide and the program of the README, and copies the dossier.
def blocks(File page, String language) {
    def fence = '```'
    (page.getText('UTF-8') =~ /(?ms)^( *)$fence$language\n(.*?)^ *$fence$/).collect { it[2].replaceAll(/(?m)^${it[1]}/, '') }
}

def only(List<String> blocks, String holding) {
    def found = blocks.findAll { it.contains(holding) }
    assert found.size() == 1: "one block holds ${holding}"
    found.first()
}

def readme = new File(root, 'README.md')
def guide = new File(root, 'kopz-examples/guide/README.md')
[OwnNumbers: guide, FirstSteps: readme].each { program, page ->
    new File(basedir, "readme/src/main/java/${program}.java")
            .setText(only(blocks(page, 'java'), "public class ${program} {"), 'UTF-8')
}

def pom = only(blocks(guide, 'xml'), '<artifactId>kopz-reporting</artifactId>')
for (line in only(blocks(readme, 'xml'), '<artifactId>kopz-reporting</artifactId>').findAll(/<(\w+)>[^<]+<\/\1>/)) {
    assert pom.contains(line): "the guide depends as the README says, on ${line}"
}
// the parent pins the versions of the plugins
new File(basedir, 'readme/pom.xml').setText(pom.replace('</modelVersion>', '''</modelVersion>
  <parent>
    <groupId>embedder</groupId>
    <artifactId>parent</artifactId>
    <version>1</version>
    <relativePath>../parent/pom.xml</relativePath>
  </parent>'''), 'UTF-8')

def dossier = new File(root, 'kopz-examples/quickstart/src/main/resources/lt/kopz/quickstart/kaisiadorys-2019.json')
new File(basedir, dossier.name).bytes = dossier.bytes
true
