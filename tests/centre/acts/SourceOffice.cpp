#include "tests/centre/acts/SourceOffice.h"

#include <nlohmann/json.hpp>

#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

void tell_source_office(ActCase& act, const std::string& tr6_no, const std::string& house_from,
                        const std::string& house_to) {
    constexpr std::size_t kOfficeDigits = 4;
    const auto office = house_from.substr(0, kOfficeDigits);
    if (office == act.caller.office) {
        return;
    }
    FeedItem item;
    item.office = office;
    item.topic = "moves_away";
    item.key = tr6_no;
    item.value_json = nlohmann::json{{"house_code_from", house_from},
                                     {"house_code", house_to},
                                     {"effective_date", act.today()},
                                     {"by_office", act.caller.office}}
                          .dump();
    OfficeRecords(act.connection).add_feed_item(std::move(item));
}

}  // namespace amphoe::centre
