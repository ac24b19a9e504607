#include "core/workflows/civil/MoverNumbers.h"

#include <set>

#include "core/domain/CitizenId.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/FormService.h"

namespace amphoe::workflows {
namespace {

constexpr int kLetters = 600;

}  // namespace

domain::FormField typed_movers_field(const std::string& title_th, const std::string& title_en) {
    return hinted(note_field("movers", title_th, title_en, kLetters), "ติดต่อส่วนกลางไม่ได้ ส่วนกลางจะตรวจรายชื่อเมื่อรับเรื่อง",
                  "Offline: the centre will check the list");
}

domain::Result<std::vector<std::string>> mover_numbers(const std::string& lines) {
    auto movers = list_of(lines);
    for (auto& mover : movers) {
        const auto id = domain::CitizenId::parse(mover);
        if (!id) {
            return invalid_field("movers", "a citizen number is wrong");
        }
        mover = id->digits();
    }
    if (movers.empty() || std::set(movers.begin(), movers.end()).size() != movers.size()) {
        return invalid_field("movers", movers.empty() ? "nobody was chosen" : "somebody is named twice");
    }
    return movers;
}

}  // namespace amphoe::workflows
