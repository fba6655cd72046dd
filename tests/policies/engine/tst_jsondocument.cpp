// SPDX-License-Identifier: MIT
#include "engine/jsondocument.h"
#include "support/corpus.h"
#include "support/metatypes.h"
#include "support/strictlog.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace usher::policy;

namespace usher {
namespace {

std::string positionIn(const std::variant<JsonValue, Problem>& result)
{
    const auto* problem = std::get_if<Problem>(&result);
    return problem ? std::to_string(problem->at.line) + ':' + std::to_string(problem->at.column) : "accepted";
}

std::string textIn(const std::variant<JsonValue, Problem>& result)
{
    const auto* problem = std::get_if<Problem>(&result);
    return problem ? inEnglish(problem->text) : "accepted";
}

/// The value as JSON text again, without repeated keys lost: what was read, in nlohmann's notation.
nlohmann::ordered_json asJson(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return nullptr;
    case JsonValue::Kind::Boolean:
        return value.boolean;
    case JsonValue::Kind::Number:
        return nlohmann::ordered_json::parse("[\"" + value.text + "\"]").front();
    case JsonValue::Kind::Text:
        return value.text;
    case JsonValue::Kind::List: {
        auto list = nlohmann::ordered_json::array();
        for (const JsonValue& item : value.items) {
            list.push_back(asJson(item));
        }
        return list;
    }
    case JsonValue::Kind::Object: {
        auto object = nlohmann::ordered_json::array();
        for (const JsonMember& member : value.members) {
            object.push_back({member.key, asJson(member.value)});
        }
        return object;
    }
    }
    return {};
}

std::string rendered(const std::string& text)
{
    const auto result = readJson(text);
    const auto* value = std::get_if<JsonValue>(&result);
    return value ? asJson(*value).dump() : textIn(result);
}

} // namespace

class JsonDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedLog(); }
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void theCorpusIsLargeEnough();
    void agreesWithNlohmannOnEveryPrefix();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsWhatIsWritten_data();
    void keepsWhatIsWritten();
    void knowsWhereThingsStand();
    void limits();
    void describesAProblem();
    void escapesPointers();
};

void JsonDocumentTest::refuses_data()
{
    QTest::addColumn<std::string>("document");
    QTest::addColumn<std::string>("position");
    for (const auto& row : readCorpus("json/reject.txt", 3)) {
        QTest::newRow(row[1].c_str()) << unescaped(row[2]) << row[0];
    }
}

void JsonDocumentTest::refuses()
{
    QFETCH(std::string, document);
    QFETCH(std::string, position);
    const auto result = readJson(document);
    QCOMPARE(positionIn(result), position);
    QVERIFY(std::get<Problem>(result).pointer.empty());
    QVERIFY(!textIn(result).empty());
    // nlohmann takes a NUL for the end of the text, skips a byte order mark and nests without limit.
    const bool isOursAlone = document.find('\0') != document.npos || document.starts_with("\xEF\xBB\xBF") ||
                             textIn(result).starts_with("nested");
    QVERIFY(isOursAlone || !nlohmann::json::accept(document));
}

void JsonDocumentTest::accepts_data()
{
    QTest::addColumn<std::string>("document");
    for (const auto& row : readCorpus("json/accept.txt", 2)) {
        QTest::newRow(row[0].c_str()) << unescaped(row[1]);
    }
}

void JsonDocumentTest::accepts()
{
    QFETCH(std::string, document);
    QCOMPARE(textIn(readJson(document)), std::string{"accepted"});
}

void JsonDocumentTest::theCorpusIsLargeEnough()
{
    QVERIFY(readCorpus("json/reject.txt", 3).size() >= 188);
    QVERIFY(readCorpus("json/accept.txt", 2).size() >= 95);
}

void JsonDocumentTest::agreesWithNlohmannOnEveryPrefix()
{
    for (const auto& row : readCorpus("json/accept.txt", 2)) {
        const std::string document = unescaped(row[1]);
        if (document.size() > 200) {
            continue;
        }
        for (std::size_t length = 0; length < document.size(); ++length) {
            const std::string prefix = document.substr(0, length);
            const bool isAccepted = std::holds_alternative<JsonValue>(readJson(prefix));
            // nlohmann refuses numbers no double can hold; they are JSON all the same.
            const bool isHuge =
                row[0].find("e400") != std::string::npos || row[0].find("e9999") != std::string::npos;
            QVERIFY2(isHuge || isAccepted == nlohmann::json::accept(prefix), prefix.c_str());
        }
    }
}

void JsonDocumentTest::saysWhatIsWrong_data()
{
    QTest::addColumn<std::string>("document");
    QTest::addColumn<std::string>("text");
    const auto row = [](const char* name, const char* document, const char* text) {
        QTest::newRow(name) << std::string{document} << std::string{text};
    };
    row("end of file", "[1,", "expected a value, found the end of the file");
    row("trailing comma", R"({"a":1,})", "expected a key in quotes, found '}'");
    row("key without quotes", "{a:1}", "expected a key in quotes or '}', found 'a'");
    row("missing comma", "[1 2]", "expected ',' or ']', found '2'");
    row("leading zero", "01", "expected no digit after a leading zero, found '1'");
    row("line end in a text", "\"a\nb\"",
        "expected an escape in place of a control character, found the end of the line");
    row("byte order mark", "\xEF\xBB\xBF{}",
        "the file begins with a byte order mark: save it as UTF-8 without one");
    row("ill-formed", "\"\xff\"", "ill-formed UTF-8");
    row("cut within a character", "\"\xe2\x82", "the text ends within a UTF-8 character");
    row("after the document", "{} {}", "expected the end of the file, found '{'");
    row("half a pair", R"("\uDC00")", "expected no low surrogate without a high one, found 'C'");
    row("unprintable", "[\x01]", "expected a value, found byte 0x01");
    row("misspelt word", "[nul]", "expected \"null\", found ']'");
}

void JsonDocumentTest::saysWhatIsWrong()
{
    QFETCH(std::string, document);
    QFETCH(std::string, text);
    QCOMPARE(textIn(readJson(document)), text);
}

void JsonDocumentTest::keepsWhatIsWritten_data()
{
    QTest::addColumn<std::string>("document");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, const char* document, const char* expected) {
        QTest::newRow(name) << std::string{document} << std::string{expected};
    };
    row("spelling of numbers", "[1.0,1e0,-0,1E400,00012e]",
        "expected no digit after a leading zero, found '0'");
    row("numbers as written", "[1.0,1e0,-0,1E+400]", R"(["1.0","1e0","-0","1E+400"])");
    row("a number of many digits", "[123456789012345678901234567890]",
        R"(["123456789012345678901234567890"])");
    row("repeated keys", R"({"a":1,"b":2,"a":3})", R"([["a","1"],["b","2"],["a","3"]])");
    row("escapes", R"("\"\\\/\b\f\n\r\t\u00e4\uD834\uDD1E")", "\"\\\"\\\\/\\b\\f\\n\\r\\tä𝄞\"");
    row("every kind", R"([null,true,false,"",[],{}])", R"([null,true,false,"",[],[]])");
}

void JsonDocumentTest::keepsWhatIsWritten()
{
    QFETCH(std::string, document);
    QFETCH(std::string, expected);
    QCOMPARE(rendered(document), expected);
}

void JsonDocumentTest::knowsWhereThingsStand()
{
    const auto result = readJson("{\n\t\"ä\": [1,\n  \"€𝄞\", {}],\n  \"b\": null }\n");
    const auto& root = std::get<JsonValue>(result);
    QVERIFY((root.at == Position{1, 1}));
    QVERIFY((root.members[0].keyAt == Position{2, 2}));
    QVERIFY((root.members[0].value.at == Position{2, 7}));
    QVERIFY((root.members[0].value.items[0].at == Position{2, 8}));
    QVERIFY((root.members[0].value.items[1].at == Position{3, 3}));
    QVERIFY((root.members[0].value.items[2].at == Position{3, 9}));
    QVERIFY((root.members[1].keyAt == Position{4, 3}));
    QVERIFY((root.members[1].value.at == Position{4, 8}));
}

void JsonDocumentTest::limits()
{
    const auto padded = [](std::size_t bytes) { return std::string(bytes - 2, ' ') + "{}"; };
    QCOMPARE(textIn(readJson(padded(65'535))), std::string{"accepted"});
    QCOMPARE(textIn(readJson(padded(65'536))), std::string{"accepted"});
    QCOMPARE(textIn(readJson(padded(65'537))),
             std::string{"the file is too large: at most 65536 bytes are read"});
    QCOMPARE(positionIn(readJson("\xEF\xBB\xBF" + std::string(65'536, 'x'))), std::string{"1:1"});
    QVERIFY(textIn(readJson("\xEF\xBB\xBF" + std::string(65'536, 'x'))).starts_with("the file is too large"));
    QCOMPARE(textIn(readJson(std::string(16, '[') + std::string(16, ']'))), std::string{"accepted"});
    QCOMPARE(positionIn(readJson(std::string(17, '[') + std::string(17, ']'))), std::string{"1:17"});
    QCOMPARE(positionIn(readJson("[[]]", {.bytes = 4, .depth = 1})), std::string{"1:2"});
    QCOMPARE(textIn(readJson("[[]]", {.bytes = 4, .depth = 2})), std::string{"accepted"});
}

void JsonDocumentTest::describesAProblem()
{
    QCOMPARE(describe("rules.json", {{3, 7}, "/rules/0/who", "must not be empty"}),
             std::string{"rules.json:3:7: error: /rules/0/who: must not be empty"});
    QCOMPARE(describe("rules.json", {{1, 1}, {}, "too large"}),
             std::string{"rules.json:1:1: error: too large"});
}

void JsonDocumentTest::escapesPointers()
{
    QCOMPARE(pointerToken("a/b~c"), std::string{"a~1b~0c"});
    QCOMPARE(pointerToken("~1"), std::string{"~01"});
    QCOMPARE(pointerToken(""), std::string{});
}

} // namespace usher

QTEST_APPLESS_MAIN(usher::JsonDocumentTest)
#include "tst_jsondocument.moc"
