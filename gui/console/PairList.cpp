#include "gui/console/PairList.h"

#include <Poco/StringTokenizer.h>

#include <algorithm>

#include "gui/console/ConsoleFiles.h"

namespace amphoe::gui::console {
namespace {

constexpr std::size_t kLargestList = std::size_t{16} * 1024 * 1024;
constexpr std::size_t kMostLines = 100'000;
constexpr std::size_t kLongestLine = 4096;

domain::Failure wrong_line(const std::filesystem::path& file, std::size_t line, const std::string& reason) {
    return {domain::FailureCode::FileUnreadable,
            file.filename().string() + ", line " + std::to_string(line) + ": " + reason};
}

std::vector<std::string> cells_of(const std::string& line) {
    const Poco::StringTokenizer cells(line, ",", Poco::StringTokenizer::TOK_TRIM);
    return {cells.begin(), cells.end()};
}

std::string objection_to(const std::string& line, const std::vector<std::string>& cells, std::size_t columns) {
    if (line.size() > kLongestLine) {
        return "is too long";
    }
    if (line.find('"') != std::string::npos) {
        return "quotes are not supported: use names without commas and quotes";
    }
    if (cells.size() != columns || cells[0].empty() || cells[1].empty()) {
        return "does not have the columns of the first line";
    }
    return {};
}

std::string joined(const std::vector<std::vector<std::string>>& headings) {
    std::string text;
    for (const auto& heading : headings) {
        text += text.empty() ? "\"" : " or \"";
        for (std::size_t index = 0; index < heading.size(); ++index) {
            text += (index == 0 ? "" : ",") + heading[index];
        }
        text += '"';
    }
    return text;
}

}  // namespace

std::vector<std::string> PicturePair::probes() const {
    const Poco::StringTokenizer files(b, "|",
                                      Poco::StringTokenizer::TOK_TRIM | Poco::StringTokenizer::TOK_IGNORE_EMPTY);
    return {files.begin(), files.end()};
}

domain::Result<std::vector<std::vector<std::string>>> read_picture_table(
    const std::filesystem::path& file, const std::vector<std::vector<std::string>>& headings) {
    const auto bytes = read_limited(file, kLargestList);
    if (!bytes) {
        return bytes.error();
    }
    std::string text(bytes->begin(), bytes->end());
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);  // byte order mark, as spreadsheets write it
    }
    const Poco::StringTokenizer lines(text, "\n", Poco::StringTokenizer::TOK_TRIM);
    const auto header = lines.count() == 0 ? std::vector<std::string>{} : cells_of(lines[0]);
    if (std::find(headings.begin(), headings.end(), header) == headings.end()) {
        return wrong_line(file, 1, "must be " + joined(headings));
    }
    if (lines.count() > kMostLines) {
        return wrong_line(file, kMostLines, "the list is too long");
    }
    std::vector<std::vector<std::string>> rows;
    for (std::size_t index = 1; index < lines.count(); ++index) {
        if (lines[index].empty()) {
            continue;
        }
        auto cells = cells_of(lines[index]);
        if (const auto objection = objection_to(lines[index], cells, header.size()); !objection.empty()) {
            return wrong_line(file, index + 1, objection);
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

domain::Result<std::vector<PicturePair>> read_pair_list(const std::filesystem::path& file) {
    const auto rows = read_picture_table(file, {{"a", "b"}, {"a", "b", "same"}, {"a", "b", "same", "group"}});
    if (!rows) {
        return rows.error();
    }
    std::vector<PicturePair> pairs;
    for (const auto& cells : *rows) {
        PicturePair pair{cells[0], cells[1], cells.size() > 2 ? cells[2] : "", cells.size() > 3 ? cells[3] : ""};
        if (!pair.same.empty() && pair.same != "0" && pair.same != "1") {
            return domain::Failure{domain::FailureCode::FileUnreadable,
                                   file.filename().string() + ", " + pair.a + ": same must be 0, 1 or empty"};
        }
        if (pair.probes().empty()) {
            return domain::Failure{domain::FailureCode::FileUnreadable,
                                   file.filename().string() + ", " + pair.a + ": names no picture to compare with"};
        }
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

}  // namespace amphoe::gui::console
