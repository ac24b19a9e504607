#include "gui/console/FailureWords.h"

namespace amphoe::gui::console {

configuration::FailureText FailureWords::text(domain::FailureCode code) const {
    if (catalogue_ != nullptr) {
        return catalogue_->text(code);
    }
    const bool usage = code == domain::FailureCode::UsageError || code == domain::FailureCode::ConfigurationInvalid;
    return {"โปรแกรมเริ่มทำงานไม่ได้ และอ่านไฟล์ข้อความแจ้งเหตุไม่ได้",
            "The program could not start, and the file with its failure texts could not be read.",
            "ตรวจโฟลเดอร์ resources ของโปรแกรม หรือระบุด้วย --resources แล้วลองใหม่",
            "Check the program's resources folder, or name it with --resources, and try again.", usage ? 2 : 1};
}

configuration::FailureText FailureWords::text(const domain::Failure& failure) const {
    return catalogue_ != nullptr ? catalogue_->text(failure) : text(failure.code);
}

}  // namespace amphoe::gui::console
