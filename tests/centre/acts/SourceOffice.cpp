#include "tests/centre/acts/SourceOffice.h"

#include <nlohmann/json.hpp>

#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

void tell_source_office(ActCase& act, const std::string& tr6_no, const RegisterPage& house_from,
                        const std::string& house_to) {
    constexpr std::size_t kOfficeDigits = 4;
    const auto code = house_from.text("house_code");
    // A code keeps the digits of the office that gave it, whoever keeps the house now.
    const auto kept_by = house_from.text("office");
    const auto office = kept_by.empty() ? code.substr(0, kOfficeDigits) : kept_by;
    if (office == act.caller.office) {
        return;
    }
    FeedItem item;
    item.office = office;
    item.topic = "moves_away";
    item.key = tr6_no;
    item.value_json = nlohmann::json{{"house_code_from", code},
                                     {"house_code", house_to},
                                     {"effective_date", act.today()},
                                     {"by_office", act.caller.office}}
                          .dump();
    OfficeRecords(act.connection).add_feed_item(std::move(item));
}

}  // namespace amphoe::centre
