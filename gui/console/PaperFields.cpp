#include "gui/console/PaperFields.h"

#include <nlohmann/json.hpp>

#include "gui/console/ConsoleFiles.h"
#include "gui/console/JsonText.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kLargestFile = 1024 * 1024;
constexpr int kDeepest = 4;

}  // namespace

domain::Result<domain::DocumentContent> with_fields(domain::DocumentContent content,
                                                    const std::filesystem::path& file) {
    const auto bytes = read_limited(file, kLargestFile);
    if (!bytes) {
        return bytes.error();
    }
    std::string objection;
    const auto object =
        parse_strict_object({reinterpret_cast<const char*>(bytes->data()), bytes->size()}, kDeepest, objection);
    if (!object) {
        return Failure{FailureCode::DocumentInvalid, "the file of fields: " + objection};
    }
    try {
        for (const auto& [part, value] : object->items()) {
            if (part == "fields") {
                for (const auto& [name, text] : value.items()) {
                    content.fields[name] = text.get<std::string>();
                }
            } else if (part == "tables") {
                content.tables = value.get<std::map<std::string, std::vector<domain::Fields>>>();
            } else {
                return Failure{FailureCode::DocumentInvalid, "the file of fields has an unknown part"};
            }
        }
    } catch (const nlohmann::json::exception&) {
        return Failure{FailureCode::DocumentInvalid, "the file of fields holds something else than texts"};
    }
    return content;
}

}  // namespace amphoe::gui::console
