// RULES.md may only name tests and files that are there, and every limit of the rule files stands in it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

namespace amphoe::workflows {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = AMPHOE_ROOT;

std::string text_of(const fs::path& file) {
    std::ifstream in(file);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

/// "Suite.Name" of every test in the sources.
const std::set<std::string>& known_tests() {
    static const auto known = [] {
        static const std::regex test(R"(TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\))");
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(kRoot / "tests")) {
            if (entry.path().extension() != ".cpp") {
                continue;
            }
            const auto source = text_of(entry.path());
            for (std::sregex_iterator found(source.begin(), source.end(), test), end; found != end; ++found) {
                names.insert((*found)[1].str() + '.' + (*found)[2].str());
            }
        }
        return names;
    }();
    return known;
}

std::vector<std::string> quoted_in(const std::string& cell) {
    static const std::regex quoted("`([^`]+)`");
    std::vector<std::string> names;
    for (std::sregex_iterator found(cell.begin(), cell.end(), quoted), end; found != end; ++found) {
        names.push_back((*found)[1].str());
    }
    return names;
}

struct Row {
    std::string rule;
    std::vector<std::vector<std::string>> cells;  ///< quoted names: where, inside, outside
};

std::vector<Row> rows_of_the_table() {
    std::vector<Row> rows;
    std::istringstream lines(text_of(kRoot / "tests/core/workflows/RULES.md"));
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, '|');) {
            cells.push_back(cell);
        }
        if (cells.size() != 6 || cells[1].find("---") != std::string::npos || cells[1] == " Rule ") {
            continue;
        }
        rows.push_back({cells[1], {quoted_in(cells[3]), quoted_in(cells[4]), quoted_in(cells[5])}});
    }
    return rows;
}

TEST(RulesTableTest, EveryRuleNamesItsPlaceAndATestOnEachSideThatIsThere) {
    const auto rows = rows_of_the_table();
    EXPECT_GT(rows.size(), 90U);
    for (const auto& row : rows) {
        for (const auto& cell : row.cells) {
            EXPECT_FALSE(cell.empty()) << row.rule;
        }
        for (const auto& file : row.cells[0]) {
            EXPECT_TRUE(fs::exists(kRoot / file)) << row.rule << file;
        }
        for (const auto side : {1U, 2U}) {
            for (const auto& test : row.cells[side]) {
                EXPECT_TRUE(known_tests().contains(test)) << row.rule << test;
            }
        }
    }
}

TEST(RulesTableTest, EveryLimitOfTheRuleFilesStandsInTheTable) {
    const auto table = text_of(kRoot / "tests/core/workflows/RULES.md");
    const auto rules = nlohmann::json::parse(text_of(kRoot / "resources/configuration/service-rules.json"));
    for (const auto& [key, value] : rules.items()) {
        if (value.is_number() || value.is_array()) {
            EXPECT_NE(table.find(key), std::string::npos) << key;
        }
    }
}

}  // namespace
}  // namespace amphoe::workflows
