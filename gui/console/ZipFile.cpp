#include "gui/console/ZipFile.h"

#include <Poco/DateTime.h>
#include <Poco/Exception.h>
#include <Poco/Path.h>
#include <Poco/Zip/Compress.h>

#include <sstream>

namespace amphoe::gui::console {

domain::Result<support::Bytes> zip_of(const std::vector<ZipPart>& parts, support::Timestamp at) {
    try {
        std::ostringstream file;
        Poco::Zip::Compress zip(file, true);
        const Poco::DateTime stamp(Poco::Timestamp::fromEpochTime(
            std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count()));
        for (const auto& part : parts) {
            std::istringstream text(part.text);
            zip.addFile(text, stamp, Poco::Path(part.name, Poco::Path::PATH_UNIX));
        }
        zip.close();
        const auto bytes = file.str();
        return support::Bytes(bytes.begin(), bytes.end());
    } catch (const Poco::Exception& trouble) {
        return domain::Failure{domain::FailureCode::UnexpectedError, "zip: " + trouble.displayText()};
    }
}

}  // namespace amphoe::gui::console
